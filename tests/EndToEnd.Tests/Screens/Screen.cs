namespace CchcLive.EndToEnd.Tests.Screens;

/// <summary>A page that is looked at: by the accessibility checker in every run, and by people after <c>./run screenshots</c>.</summary>
/// <param name="Name">Its name in tests and files.</param>
/// <param name="Path">Its address, with places as <see cref="ScreenPlaces"/> fills them.</param>
/// <param name="IsWall">It fills a screen of its own kind, whatever theme a reader chose.</param>
internal sealed record Screen(string Name, string Path, bool IsWall = false)
{
    /// <summary>Every page that the program has. A new page is one more line here.</summary>
    public static IReadOnlyList<Screen> All { get; } =
    [
        new("home", "/"),
        new("area", "/areas/{area}"),
        new("area-worst-first", "/areas/{area}?sort=now.openLate"),
        new("area-frozen", "/areas/{area}?close={close}"),
        new("area-no-close", "/areas/{area}?close=2001-01-01"),
        new("list", "/areas/{area}/dossiers?col=now.openLate"),
        new("list-empty", "/areas/{area}/dossiers?col=today.rejectedAtIntake"),
        new("dossier", "/dossiers/{dossier}"),
        new("sources", "/sources"),
        new("source", "/sources/{source}"),
        new("quarantine", "/quarantine/{input}"),
        new("area-as-of", "/areas/{area}?asOf=2025-03-11T16:00"),
        new("map", "/map/{area}"),
        new("map-by-territory", "/map/{area}?role=territory&metric=onTime"),
        new("unit", "/units/{unit}"),
        new("directives", "/directives/{area}"),
        new("card", "/card/{area}"),
        new("late-board", "/late/{unit}?explanation=missing"),
        new("late-chase", "/late/{area}/chase"),
        new("late-acts", "/dossiers/{dossier}/late"),
        new("integrity", "/integrity/{area}?period=year"),
        new("dossier-corrections", "/dossiers/{dossier}/corrections"),
        new("admin-audits", "/admin/audits"),
        new("alerts", "/alerts/{area}"),
        new("reports", "/reports/{area}"),
        new("report", "/reports/{area}/tuan/2025-W11/preview"),
        new("months", "/late/{area}/months"),
        new("month", "/late/{area}/2025-02"),
        new("reconciliation", "/reconciliation/{area}"),
        new("reconciliation-unit", "/reconciliation/{area}/{unit}"),
        new("screens", "/screens"),
        new("admin", "/admin"),
        new("admin-org", "/admin/org"),
        new("admin-org-unit", "/admin/org/{area}"),
        new("admin-calendar", "/admin/calendars/vn-hanh-chinh?year=2025"),
        new("admin-publication", "/admin/publication"),
        new("admin-targets", "/admin/targets"),
        new("wall-overview", "/wall/{area}?pin=overview", IsWall: true),
        new("wall-units", "/wall/{area}?pin=units", IsWall: true),
        new("wall-map", "/wall/{area}?pin=map", IsWall: true),
        new("wall-ranking", "/wall/{area}?pin=ranking", IsWall: true),
        new("wall-fields", "/wall/{area}?pin=fields", IsWall: true),
        new("wall-directives", "/wall/{area}?pin=directives", IsWall: true),
        new("wall-risk", "/wall/{area}?pin=risk", IsWall: true),
        new("wall-trend", "/wall/{area}?pin=trend", IsWall: true),
        new("wall-freshness", "/wall/{area}?pin=freshness", IsWall: true),
        new("wall-past", "/wall/{area}?asOf=2025-03-11T16:00&pin=overview", IsWall: true),
        new("public", "/public"),
        new("public-look-up", "/public/lookup"),
        new("public-indicators", "/public/chi-so"),
        new("style", "/style"),
        new("not-found", "/khong-co/trang"),
    ];
}
