using System.Text;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Ingest;

/// <summary>Requests that change something are refused, with words, if they are not what they should be.</summary>
public sealed class AdminRequestTests(District district) : IClassFixture<District>
{
    [Fact]
    public async Task Resend_AsPlainTextWhichAnyPageCouldSend_IsRefused()
    {
        var refused = await district.Server.PostAsync("/api/v1/admin/quarantine/1/resend", Encoding.UTF8.GetBytes("{}"), "text/plain");
        Assert.Equal(415, refused.Status);
    }

    [Theory]
    [InlineData("""[{"foo":1}]""")]
    [InlineData("""[null]""")]
    [InlineData("""[{"source":"s","rule":"r","detail":"d","raw":""},{"source":"","rule":"r","detail":"d","raw":""}]""")]
    public async Task QuarantineEntry_WithoutWhatIdentifiesIt_IsRefusedAndNothingIsKept(string entries)
    {
        var refused = await district.Server.PostAsync("/api/v1/admin/quarantine", Encoding.UTF8.GetBytes(entries), "application/json");
        Assert.Equal(400, refused.Status);
        Assert.Equal(0, (await district.Server.GetAsync("/api/v1/admin/quarantine")).GetArrayLength());
    }
}
