using CchcLive.Grains.Closes;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Areas;

/// <content>The last day that was closed. Another one is another layout: every screen then asks for the board anew, once a day.</content>
internal sealed partial class AreaGrain
{
    private CloseMark? _lastClose;

    /// <inheritdoc />
    public async Task Closed()
    {
        var before = _lastClose?.Date;
        await LoadLastClose();
        if (_lastClose?.Date == before) return;
        _layout++;
        Changed();
    }

    private async Task LoadLastClose() => _lastClose = await closes.LastAsync(Area) is { } close ? CloseBoards.Mark(Area, close) : null;
}
