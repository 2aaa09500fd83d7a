using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CchcLive.Dashboard.Public;
using CchcLive.Silo.Settings.Forms;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>The pages for citizens and the press (docs/public.md).</summary>
internal sealed record PublicSection
{
    [Description("Addresses of a listener of its own for the public: `/public`, its files and `/health/live` answer there, and nothing else does. Port 0 takes a free one. Its public name belongs into `listen:hosts`.")]
    [ListenAddress]
    public IReadOnlyList<string> Urls { get; init; } = [];

    [Description("Sites that may show public pages within their own (`?embed=1`); `*` for any.")]
    [SiteForm]
    public IReadOnlyList<string> EmbedIn { get; init; } = [];

    [Description("An answer to a look-up leaves at a multiple of this after its question came, so that the time it took tells nothing.")]
    [Range(50, 10_000)]
    public int LookUpBeatMilliseconds { get; init; } = 400;

    /// <summary>What of it is for the pages.</summary>
    public PublicSettings ForPages() => new() { EmbedIn = EmbedIn, LookUpBeat = TimeSpan.FromMilliseconds(LookUpBeatMilliseconds) };
}
