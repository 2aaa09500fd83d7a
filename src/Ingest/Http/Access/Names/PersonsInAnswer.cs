using CchcLive.Domain.Publications;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Access.Names;

/// <summary>
/// Whether what a request is answered with names persons. A publication does if its own document has them, whatever the area's rule says today; whoever reads the document says so here, and
/// <see cref="NamesExtensions.Names"/> asks afterwards.
/// </summary>
public static class PersonsInAnswer
{
    private static readonly object Key = new();

    /// <summary>Says that the answer is made of a document.</summary>
    public static void Note(this HttpContext http, PublicationDocument document) => Note(http, document.Individuals is not null);

    /// <summary>Says that the answer tells in what versions of a publication differ.</summary>
    public static void Note(this HttpContext http, IReadOnlyList<LineDifference> differences) => Note(http, differences.Any(line => line.List == PublicationList.Individuals));

    /// <summary>True if the answer to the request has been said to name persons.</summary>
    public static bool Are(HttpRequest request) => request.HttpContext.Items.ContainsKey(Key);

    private static void Note(HttpContext http, bool hasPersons)
    {
        if (hasPersons) http.Items[Key] = true;
    }
}
