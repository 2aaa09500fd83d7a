using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CchcLive.Dashboard.Public;

/// <summary>How long others may keep an answer, and how they ask whether it is still so.</summary>
internal static class Kept
{
    /// <summary>Lists of months, and the page of a month: a new version is seen within a minute.</summary>
    public static readonly TimeSpan Shortly = TimeSpan.FromMinutes(1);

    /// <summary>The page of a version: its figures never change, but a notice of a later one may come.</summary>
    public static readonly TimeSpan AWhile = TimeSpan.FromMinutes(5);

    /// <summary>The files of a version: they never change. Not longer, so that what is withdrawn is gone from caches within the day.</summary>
    public static readonly TimeSpan ADay = TimeSpan.FromDays(1);

    /// <summary>Changes with the program, and so with the words and the form of its pages.</summary>
    private static readonly string Template = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>Says how long the answer may be kept.</summary>
    /// <param name="http">The request.</param>
    /// <param name="content">All that the answer is made of, as texts: hashes, states.</param>
    /// <param name="changedAt">When that changed last.</param>
    /// <param name="isFor">How long nobody need ask again.</param>
    /// <param name="isForEver">True if it never changes in that time.</param>
    /// <returns>True if the reader has it already: the answer is then 304, without a body.</returns>
    public static bool By(HttpContext http, IEnumerable<string> content, DateTimeOffset changedAt, TimeSpan isFor, bool isForEver = false)
    {
        var all = string.Join('\n', content.Append(Template).Append(http.Request.QueryString.Value));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..32]}\"");
        var headers = http.Response.GetTypedHeaders();
        (headers.ETag, headers.LastModified) = (tag, changedAt);
        var keep = new CacheControlHeaderValue { Public = true, MaxAge = isFor };
        if (isForEver) keep.Extensions.Add(new NameValueHeaderValue("immutable"));
        headers.CacheControl = keep;
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || EntityTagHeaderValue.Any.Equals(known));
    }
}
