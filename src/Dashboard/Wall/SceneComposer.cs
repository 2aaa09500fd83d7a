using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Dashboard.Wall.Scenes;

namespace CchcLive.Dashboard.Wall;

/// <summary>Puts together what a scene shows.</summary>
internal sealed class SceneComposer(IBoardSource boards, ISceneFacts facts, DashboardSettings settings, TimeProvider clock)
{
    /// <summary>What a wall shows of an area now.</summary>
    public async Task<WallView> ViewAsync(AreaInfo area)
    {
        var now = clock.GetUtcNow();
        var board = await boards.ReadAsync(area.Id, null, 0) ?? throw new InvalidOperationException($"Area {area.Id} gave no board.");
        return new WallView(new AreaView(area, board, new Times(area.Zone, now)), now, settings.Targets);
    }

    /// <summary>A scene of an area that exists; null when it has nothing to show.</summary>
    public async Task<SceneContent?> ComposeAsync(AreaInfo area, string scene)
    {
        var view = await ViewAsync(area);
        return scene switch
        {
            SceneIds.Overview => Of<OverviewScene>(await OverviewAsync(view)),
            SceneIds.Units => Of<UnitsScene>(new UnitsModel(view)),
            _ => null,
        };
    }

    private async Task<OverviewModel> OverviewAsync(WallView view)
    {
        var fields = await facts.FieldsAsync(view);
        return new OverviewModel(view, fields);
    }

    private static SceneContent Of<TScene>(object model) => new(typeof(TScene), model);
}
