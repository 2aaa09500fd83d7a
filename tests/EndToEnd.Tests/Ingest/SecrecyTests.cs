using System.Text;
using System.Text.Json.Nodes;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Ingest;

/// <summary>What the contract does not name is removed before anything is stored, logged or answered, and only its name is told.</summary>
public sealed class SecrecyTests(District district) : IClassFixture<District>
{
    private const string Secret = "NGUYEN-THI-BI-MAT-0903";

    [Fact]
    public async Task ValuesOutsideTheContract_AreNowhere()
    {
        var good = JsonNode.Parse(Events.Received("H-1"))!.AsObject();
        good["nguoiNop"] = Secret;
        good["data"]!["hoTen"] = Secret;
        good["data"]!["resultType"] = Secret;
        var bad = JsonNode.Parse(Events.Of("transferred", "H-2", "h-2", "2025-03-12T07:45:00+07:00"))!.AsObject();
        bad["data"]!["soDienThoai"] = new JsonArray(Secret, new JsonObject { [Secret] = Secret });
        var broken = $"{{\"id\":\"h-3\",\"data\":{{\"hoTen\":\"{Secret}\"";
        var (status, answer) = await district.Server.PostLinesAsync(good.ToJsonString(), bad.ToJsonString(), broken);
        Assert.Equal((200, 1, 2), (status, answer.GetProperty("accepted").GetInt32(), answer.GetProperty("quarantined").GetInt32()));
        Assert.Equal(
            ["data.hoTen", "data.resultType", "data.soDienThoai", "nguoiNop"],
            answer.GetProperty("fieldsRemoved").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        var refused = await district.Server.PostAsync("/api/v1/events", Encoding.UTF8.GetBytes("[" + broken), "application/cloudevents-batch+json");
        Assert.Equal(400, refused.Status);

        Assert.DoesNotContain(Secret, answer.ToString() + refused.Answer, StringComparison.Ordinal);
        foreach (var path in (string[])["/api/v1/admin/journal", "/api/v1/admin/quarantine", "/api/v1/dossiers/H-1", "/api/v1/sources", "/health"])
            Assert.DoesNotContain(Secret, await district.Server.TextAsync(path), StringComparison.Ordinal);
        Assert.Equal(2, (await district.Server.GetAsync("/api/v1/admin/quarantine")).GetArrayLength());

        await district.Server.StopAsync();
        var files = Directory.GetFiles(district.Server.Data, "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => file.EndsWith("cchc.db", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith(".jsonl", StringComparison.Ordinal));
        foreach (var file in files) Assert.False((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0, $"{file} holds a value that the contract does not name.");
        Assert.DoesNotContain(Secret, district.Server.Errors, StringComparison.Ordinal);
    }
}
