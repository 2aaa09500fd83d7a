using CchcLive.Domain.Catalogues;
using CchcLive.Ingest.Catalogues;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Catalogues;

/// <summary>What a request puts into a catalogue: a JSON list of items, or, of officers and imported figures, a CSV file.</summary>
/// <param name="Items">The items.</param>
/// <param name="File">The CSV file that they came from; null for JSON.</param>
internal sealed record CatalogueBody(IReadOnlyList<ICatalogueItem> Items, CatalogueFile? File)
{
    private const string Csv = "text/csv";

    /// <summary>True if a request is of a kind that can be read.</summary>
    public static bool IsReadable(HttpRequest request, CatalogueKind kind) => request.HasJsonContentType() || (CatalogueFile.IsKnown(kind) && IsCsv(request));

    /// <summary>Reads it.</summary>
    /// <exception cref="CatalogueException">It cannot be read; the message names item or line, and field.</exception>
    public static async Task<CatalogueBody> ReadAsync(HttpRequest request, CatalogueKind kind, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellation);
        if (!IsCsv(request)) return new CatalogueBody(CatalogueJson.ReadList(kind, bytes.ToArray()), null);
        var file = CatalogueFile.Read(kind, bytes.ToArray());
        return new CatalogueBody(file.Items, file);
    }

    /// <summary>Faults with the lines of the file that they are of.</summary>
    public IReadOnlyList<CatalogueFault> Named(IReadOnlyList<CatalogueFault> faults) => File?.WithLines(faults) ?? faults;

    private static bool IsCsv(HttpRequest request) => request.ContentType?.Split(';')[0].Trim().Equals(Csv, StringComparison.OrdinalIgnoreCase) == true;
}
