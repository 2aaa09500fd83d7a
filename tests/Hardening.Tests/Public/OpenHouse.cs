using CchcLive.Hardening.Tests.Support;
using CchcLive.Silo.Settings;
using CchcLive.Silo.Settings.Sections;

namespace CchcLive.Hardening.Tests.Public;

/// <summary>The program with a listener for the public, sites that may embed it, and one dossier in each stage.</summary>
public sealed class OpenHouse : ProgramHost
{
    /// <summary>A dossier that there is.</summary>
    internal const string KnownCode = "H29.8-250312-0001";

    /// <summary>One that there is not, of the same form.</summary>
    internal const string UnknownCode = "H29.8-250312-9999";

    /// <summary>The site that may embed public pages.</summary>
    internal const string Site = "https://quan.example.gov.vn";

    private const string Dossiers = """
        {"specversion":"1.0","id":"k-1","source":"test","type":"vn.cchc.dossier.received","time":"2025-03-12T07:31:00+07:00","subject":"H29.8-250312-0001","data":{"dueAt":"2025-03-20","handlingUnitId":"bt-p-an-lac","officerId":"CB-KIN-1"}}
        {"specversion":"1.0","id":"k-2","source":"test","type":"vn.cchc.dossier.received","time":"2025-03-12T07:31:00+07:00","subject":"H29.8-250312-0002","data":{"dueAt":"2025-03-20","handlingUnitId":"bt-p-an-lac"}}
        {"specversion":"1.0","id":"k-3","source":"test","type":"vn.cchc.dossier.voided","time":"2025-03-12T07:32:00+07:00","subject":"H29.8-250312-0002","data":{"reason":"nhập nhầm"}}
        {"specversion":"1.0","id":"k-4","source":"test","type":"vn.cchc.dossier.received","time":"2025-03-12T07:31:00+07:00","subject":"H29.8-250312-0003","data":{"dueAt":"2025-03-20","handlingUnitId":"bt-p-an-lac"}}
        {"specversion":"1.0","id":"k-5","source":"test","type":"vn.cchc.dossier.supplement-requested","time":"2025-03-12T07:33:00+07:00","subject":"H29.8-250312-0003","data":{}}
        {"specversion":"1.0","id":"k-6","source":"test","type":"vn.cchc.dossier.submitted","time":"2025-03-12T07:31:00+07:00","subject":"H29.8-250312-0004","data":{}}
        """;

    /// <summary>Starts with answers on a quick beat, so that tests are quick.</summary>
    public OpenHouse()
        : base(new ProgramSettings
        {
            Public = new PublicSection { Urls = ["http://127.0.0.1:0"], EmbedIn = [Site], LookUpBeatMilliseconds = 150 },
            Limits = new LimitsSettings { Proxies = ["127.0.0.1"], LookUpsPerMinute = 5, AllLookUpsPerMinute = 30 },
        })
    {
    }

    /// <inheritdoc />
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await SendAsync(Dossiers);
    }

    /// <summary>Looks up a code.</summary>
    /// <param name="code">What is typed.</param>
    /// <param name="address">Whose address the proxy names; null for this machine, which has no limits.</param>
    internal async Task<HttpResponseMessage> LookUpAsync(string code, string? address = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(PublicAddress!, "/public/lookup")) { Content = new FormUrlEncodedContent([new("code", code)]) };
        if (address is not null) request.Headers.Add("X-Forwarded-For", address);
        return await Http.SendAsync(request);
    }
}

/// <summary>One such program for all tests that only ask.</summary>
[CollectionDefinition(nameof(OpenHouses))]
public sealed class OpenHouses : ICollectionFixture<OpenHouse>;
