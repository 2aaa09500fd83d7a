using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Public.Months;

/// <summary>Which part of a publication's lists a page shows: the beginning of all of them, or one list page by page.</summary>
/// <param name="List">The list's id; null for the beginning of all.</param>
/// <param name="Page">The page of that list, from 1.</param>
public sealed record ListPart(string? List, int Page)
{
    /// <summary>So many lines of a list stand on the page of all lists.</summary>
    public const int Beginning = 100;

    /// <summary>So many lines stand on a page of one list.</summary>
    public const int PageSize = 1000;

    /// <summary>The part that an address asks for.</summary>
    public static ListPart Read(HttpRequest request)
    {
        var page = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= int.MaxValue / PageSize ? number : 1;
        return request.Query["list"] is [{ Length: > 0 } list] ? new ListPart(list, page) : new ListPart(null, 1);
    }

    /// <summary>What an address adds to show a list from a page on.</summary>
    public static string Query(string list, int page) => string.Create(CultureInfo.InvariantCulture, $"?list={list}&page={page}");
}
