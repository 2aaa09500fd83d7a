using System.Net;
using System.Text.Json;

namespace CchcLive.EndToEnd.Tests.Access;

/// <summary>Officers' names (of whom there is only an internal id): for those who govern or prepare, within their place; not for the machine's operator.</summary>
[Collection(GuardedDistricts.Name)]
public sealed class NameTests(GuardedDistrict district)
{
    private const string Officer = $"cb-{GuardedDistrict.OwnUnit}";

    [Theory]
    [InlineData("leader", true)]
    [InlineData("unit", true)]
    [InlineData("publisher", true)]
    [InlineData("approver", true)]
    [InlineData("local", true)]
    [InlineData("admin", false)]
    public async Task Officer_IsOnPagesAndInAnswers_ForThoseWhoMayReadNames(string name, bool may)
    {
        var guest = district.Guests[name];
        string[] places =
        [
            await guest.PageAsync($"/dossiers/{GuardedDistrict.OwnDossier}"), await guest.PageAsync($"/units/{GuardedDistrict.OwnUnit}"),
            await guest.Http.GetStringAsync(new Uri($"/api/v1/dossiers/{GuardedDistrict.OwnDossier}", UriKind.Relative)),
            await guest.Http.GetStringAsync(new Uri($"/api/v1/areas/{GuardedDistrict.OwnUnit}/late", UriKind.Relative)),
        ];
        Assert.All(places, text => Assert.Contains(GuardedDistrict.OwnDossier, text, StringComparison.Ordinal));
        Assert.All(places, text => Assert.Equal(may, text.Contains(Officer, StringComparison.Ordinal)));
        using var split = await guest.Http.GetAsync(new Uri($"/api/v1/units/{GuardedDistrict.OwnUnit}/board?by=officer", UriKind.Relative));
        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, split.StatusCode);
        using var only = await guest.Http.GetAsync(new Uri($"/api/v1/areas/{GuardedDistrict.OwnUnit}/late?only=officer:{Officer}", UriKind.Relative));
        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, only.StatusCode);
        using var list = await guest.SendAsync(HttpMethod.Get, $"/units/{GuardedDistrict.OwnUnit}/dossiers?measure=openLate&by=officer&key={Officer}");
        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, list.StatusCode);
    }

    [Fact]
    public async Task Lists_ShowTheAreasOneMayRead_AndOffersAreOnlyWhatOneMayDo()
    {
        Assert.Equal([GuardedDistrict.OwnArea], await AreasAsync("leader"));
        Assert.Equal([GuardedDistrict.OwnArea, GuardedDistrict.OtherArea], await AreasAsync("admin"));
        Assert.Empty(await AreasAsync("former"));
        var home = await district.Guests["leader"].PageAsync("/");
        Assert.Contains("Quận Bình Tân", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Quận Khác", home, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/admin\"", home, StringComparison.Ordinal);
        Assert.Contains("href=\"/admin\"", await district.Guests["admin"].PageAsync("/"), StringComparison.Ordinal);
        Assert.Contains("class=\"remind\"", await district.Guests["leader"].PageAsync($"/units/{GuardedDistrict.OwnUnit}"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"remind\"", await district.Guests["unit"].PageAsync($"/units/{GuardedDistrict.OwnUnit}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUnitsHolder_BeginsAtTheUnit_AndIsLedNowhereElse()
    {
        using var answer = await district.Guests["unit"].SendAsync(HttpMethod.Get, "/");
        Assert.Equal($"/units/{GuardedDistrict.OwnUnit}", answer.Headers.Location?.ToString());
        var page = await district.Guests["unit"].PageAsync($"/units/{GuardedDistrict.OwnUnit}");
        Assert.Contains($"href=\"/units/{GuardedDistrict.OwnUnit}/dossiers?col=now.openLate\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/areas/{GuardedDistrict.OwnArea}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-area", page, StringComparison.Ordinal); // the area's pushes are not for him
    }

    private async Task<string[]> AreasAsync(string name)
    {
        var areas = JsonDocument.Parse(await district.Guests[name].Http.GetStringAsync(new Uri("/api/v1/areas", UriKind.Relative))).RootElement;
        return [.. areas.EnumerateArray().Select(area => area.GetProperty("id").GetString()!).Where(id => id is GuardedDistrict.OwnArea or GuardedDistrict.OtherArea)];
    }
}
