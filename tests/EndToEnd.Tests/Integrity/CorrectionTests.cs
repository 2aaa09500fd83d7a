using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CchcLive.EndToEnd.Tests.Access;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Integrity;

/// <summary>A correction by people: one proposes, another approves, and only then the dossier changes; what it cured is listed.</summary>
[Collection(GuardedDistricts.Name)]
public sealed class CorrectionTests(GuardedDistrict district)
{
    private const string Unit = GuardedDistrict.OwnUnit, Page = "/dossiers/FIX-A/corrections", Api = "/api/v1/dossiers/FIX-A/corrections", List = "/integrity/" + GuardedDistrict.OwnArea;

    private Guest Clerk => district.Guests["unit"];

    private Guest Approver => district.Guests["approver"];

    [Fact]
    public async Task ACorrection_WaitsForAnother_ThenTheDossierChanges_AndIsListed()
    {
        await ReceiveAsync("FIX-A");
        (string, string)[] wanted = [("event", "test FIX-A:1"), ("field", "dueAt"), ("value", "31/03/2025 17:00")];
        Assert.Equal(HttpStatusCode.BadRequest, await SubmitAsync(Clerk, Page, Page, [.. wanted, ("reason", " ")]));
        Assert.Equal(HttpStatusCode.Forbidden, await SubmitAsync(district.Guests["leader"], Page, Page, [.. wanted, ("reason", "Nhập nhầm hạn")]));
        Assert.Equal(HttpStatusCode.Redirect, await SubmitAsync(Clerk, Page, Page, [.. wanted, ("reason", "Nhập nhầm hạn, phiếu hẹn ghi 31/3")]));
        Assert.Equal(HttpStatusCode.Redirect, await SubmitAsync(Clerk, Page, Page, [.. wanted, ("reason", "Nhập nhầm hạn, phiếu hẹn ghi 31/3")])); // pressed twice: it is one
        Assert.Contains("FIX-A", await Approver.PageAsync(List), StringComparison.Ordinal); // it waits
        var number = Assert.Single((await JsonAsync(Clerk, Api)).EnumerateArray()).GetProperty("number").GetInt32();
        Assert.Equal("2025-02-10", await DueAsync());

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(Clerk, $"{Api}/{number}/approve", new { }));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Approver, $"{Api}/{number}/return", new { note = "" }));
        Assert.Equal(HttpStatusCode.Redirect, await SubmitAsync(Approver, Page, $"{Page}/{number}/approve", ("note", "Đúng phiếu hẹn")));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Approver, $"{Api}/{number}/approve", new { })); // pressed twice: nothing is added
        Assert.Equal("2025-03-31", await DueAsync());

        var file = await JsonAsync(Clerk, "/api/v1/dossiers/FIX-A");
        var correction = Assert.Single(file.GetProperty("events").EnumerateArray(), e => e.GetProperty("type").GetString() == "vn.cchc.dossier.corrected").GetProperty("data");
        Assert.Equal(("unit", "approver"), (correction.GetProperty("by").GetString(), correction.GetProperty("approvedBy").GetString()));

        var found = (await JsonAsync(Approver, $"/api/v1/areas/{GuardedDistrict.OwnArea}/integrity")).GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("code").GetString() == "FIX-A").ToList();
        var cure = Assert.Single(found); // it has a reason and an approver
        Assert.Equal(("due-changed-after-expiry", "unit"), (cure.GetProperty("rule").GetString(), cure.GetProperty("by").GetString()));
        Assert.Contains("FIX-A", await Approver.PageAsync(List + "?rule=due-changed-after-expiry"), StringComparison.Ordinal);
        Assert.Contains("FIX-A", await Approver.PageAsync(List + "/csv"), StringComparison.Ordinal);
        var audit = await district.Guests["local"].Http.GetStringAsync(new Uri("/api/v1/admin/audit", UriKind.Relative));
        foreach (var action in (string[])["correction-proposed", "correction-approved"])
            Assert.Contains(audit.Split('\n'), line => line.Contains(action, StringComparison.Ordinal) && line.Contains("FIX-A", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AProposalThatIsGivenBack_ChangesNothing_AndIsNotDecidedAgain()
    {
        await ReceiveAsync("FIX-B");
        const string api = "/api/v1/dossiers/FIX-B/corrections";
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Clerk, api, new { eventId = "FIX-B:1", field = "dueAt", value = "ngày mai", reason = "Nhầm" }));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Clerk, api, new { eventId = "FIX-B:9", field = "dueAt", value = "2025-03-31", reason = "Nhầm" }));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Clerk, api, new { eventId = "FIX-B:1", field = "fieldCode", value = "dat-dai", reason = "Nhầm lĩnh vực" }));
        var number = Assert.Single((await JsonAsync(Clerk, api)).EnumerateArray()).GetProperty("number").GetInt32();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Approver, $"{api}/{number}/return", new { note = "Đúng lĩnh vực rồi" }));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(Approver, $"{api}/{number}/approve", new { }));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(Approver, $"/api/v1/dossiers/{GuardedDistrict.OwnDossier}/corrections/{number}/approve", new { })); // of another dossier
        Assert.Equal("returned", Assert.Single((await JsonAsync(Clerk, api)).EnumerateArray()).GetProperty("stage").GetString());
        Assert.Single((await JsonAsync(Clerk, "/api/v1/dossiers/FIX-B")).GetProperty("events").EnumerateArray());
    }

    private async Task<string> DueAsync() => (await JsonAsync(Clerk, "/api/v1/dossiers/FIX-A")).GetProperty("dossier").GetProperty("dueAt").GetString()![..10];

    private static async Task<JsonElement> JsonAsync(Guest guest, string path) => JsonDocument.Parse(await guest.PageAsync(path)).RootElement;

    private static async Task<HttpStatusCode> PostAsync(Guest guest, string path, object body)
    {
        using var content = JsonContent.Create(body);
        using var answer = await guest.SendAsync(HttpMethod.Post, path, content);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> SubmitAsync(Guest guest, string page, string action, params (string, string)[] fields)
    {
        using var answer = await guest.SubmitAsync(page, action, fields);
        return answer.StatusCode;
    }

    private async Task ReceiveAsync(string code)
    {
        var received = Events.Of("received", code, code + ":1", "2025-02-03T08:00:00+07:00", new JsonObject { ["handlingUnitId"] = Unit, ["dueAt"] = "2025-02-10", ["fieldCode"] = "ho-tich" });
        using var lines = new StringContent(received, System.Text.Encoding.UTF8, "application/cloudevents+json");
        using var answer = await district.Guests["local"].SendAsync(HttpMethod.Post, "/api/v1/events", lines);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
