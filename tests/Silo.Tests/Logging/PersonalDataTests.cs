using System.Net.Http.Headers;
using System.Text;
using CchcLive.Silo.Settings;
using CchcLive.Silo.Settings.Sections;
using CchcLive.Silo.Tests.Support;
using Serilog.Events;

namespace CchcLive.Silo.Tests.Logging;

/// <summary>Whatever is sent, and however broken it is, no person's name gets into the log; not even when it says all it can.</summary>
public class PersonalDataTests
{
    private const string Name = "NGUYEN-THI-BI-MAT";
    private const string Good = $$"""{"specversion":"1.0","id":"p-1","source":"test","type":"vn.cchc.dossier.received","time":"2025-03-12T07:31:00+07:00","subject":"P-1","nguoiNop":"{{Name}}","data":{"handlingUnitId":"bt-p-an-lac","officerName":"{{Name}}","hoTen":"{{Name}}" } }""";
    private const string Explained = $$"""{"specversion":"1.0","id":"p-2","source":"test","type":"vn.cchc.dossier.explanation-filed","time":"2025-03-12T07:32:00+07:00","subject":"P-1","data":{"reason":"{{Name}}","text":"{{Name}}" } }""";
    private const string Broken = $$"""{"specversion":"1.0","id":"p-3","time":"{{Name}}","data":{"hoTen":"{{Name}}""";

    [Fact]
    public async Task Names_AreNowhereInTheLog()
    {
        await using var server = await TestServer.StartAsync(new ProgramSettings { Logging = new LoggingSettings { Level = LogEventLevel.Verbose, EngineLevel = LogEventLevel.Verbose, RepeatsSeconds = 0 } });
        foreach (var (type, body) in ((string, string)[])[("application/x-ndjson", $"{Good}\n{Explained}\n{Broken}"), ("application/cloudevents-batch+json", "[" + Broken), ("application/cloudevents+json", Broken), ("text/plain", Name)])
            await SendAsync(server, HttpMethod.Post, "/api/v1/events", body, type);
        foreach (var path in (string[])[$"/api/v1/dossiers/P-1?by={Name}", $"/api/v1/areas/{Name}/board", $"/areas/{Name}", $"/api/v1/areas/quan-binh-tan/board?from={Name}", $"/{Name}"])
            await SendAsync(server, HttpMethod.Get, path, null, null);
        await SendAsync(server, HttpMethod.Post, "/api/v1/admin/org", Broken, "application/json");
        await SendAsync(server, HttpMethod.Put, "/api/v1/sources/s", Broken, "application/json");
        await server.StopAsync();

        var files = Directory.GetFiles(Path.Combine(server.Folder, "logs"));
        Assert.NotEmpty(files);
        foreach (var file in files) Assert.DoesNotContain(Name, await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    private static async Task SendAsync(TestServer server, HttpMethod method, string path, string? body, string? type)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue(type!) } };
        (await server.Http.SendAsync(request)).Dispose();
    }
}
