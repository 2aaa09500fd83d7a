using CchcLive.Ingest.Connecting.Pull;

namespace CchcLive.Ingest.Tests.Connecting;

/// <summary>Keeps one watermark and can forget to.</summary>
internal sealed class FakeWatermarks : IWatermarks
{
    /// <summary>The mark.</summary>
    public Watermark? Mark { get; set; }

    /// <summary>The process dies just before the mark is kept.</summary>
    public bool Dies { get; set; }

    public Task<Watermark?> ReadAsync(string connector, CancellationToken cancellation) => Task.FromResult(Mark);

    public Task WriteAsync(string connector, Watermark mark, CancellationToken cancellation)
    {
        if (Dies) throw new InvalidOperationException("as the test asked");
        Mark = mark;
        return Task.CompletedTask;
    }
}
