using System.Net;
using System.Text;
using CchcLive.Dashboard.Assets;
using CchcLive.Dashboard.Tests.Support;

namespace CchcLive.Dashboard.Tests;

public class AssetTests
{
    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public void Catalog_FindsEntriesByTheirPlainName_AndTheirCompressedTwin()
    {
        var catalog = new AssetCatalog(new Dictionary<string, byte[]>
        {
            ["manifest.json"] = Bytes("""{"build":"b1","entries":{"area.js":"area-AAAA.js"}}"""),
            ["area-AAAA.js"] = Bytes("script"),
            ["area-AAAA.js.br"] = [1, 2],
        });
        Assert.Equal(("b1", "/assets/area-AAAA.js"), (catalog.Build, catalog.Url("area.js")));
        Assert.Equal("text/javascript; charset=utf-8", catalog.Find("area-AAAA.js")!.ContentType);
        Assert.Equal([1, 2], catalog.Find("area-AAAA.js")!.Brotli);
        Assert.Null(catalog.Find("manifest.json"));
    }

    [Fact]
    public void Catalog_OfAnAssemblyBuiltWithoutTheClient_IsEmptyAndHarmless()
    {
        var catalog = new AssetCatalog(new Dictionary<string, byte[]>());
        Assert.Equal(("none", null), (catalog.Build, catalog.Url("area.js")));
    }

    [Fact]
    public async Task UnknownAsset_IsNotFound()
    {
        await using var host = await DashboardHost.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/assets/nothing.js", TestContext.Current.CancellationToken)).StatusCode);
    }
}
