using CchcLive.Domain.Catalogues;

namespace CchcLive.Publishing.Reports;

/// <summary>What a written report needs beside the report. Number, date and signature are never filled in: they belong to the office's document system (D§7.4).</summary>
/// <param name="Letterhead">Head and foot, from the area's rule of publication.</param>
/// <param name="Hash">The hash of the report's canonical JSON, by which a printed page can be checked.</param>
public sealed record ReportLayout(Letterhead Letterhead, string Hash);
