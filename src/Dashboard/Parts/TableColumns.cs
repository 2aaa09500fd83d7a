namespace CchcLive.Dashboard.Parts;

/// <summary>The columns of the table of units, grouped by the period they count over.</summary>
internal static class TableColumns
{
    /// <summary>Situation at this moment; the lateness of open dossiers first, for it is what the table is opened for.</summary>
    public static readonly string[] Now = ["open", "open-late", "due-soon", "open-within", "open-unknown", "waiting-applicant", "waiting-finance"];

    /// <summary>Since midnight.</summary>
    public static readonly string[] Today = ["received", "processed", "processed-late", "returned"];

    /// <summary>Numerator and denominator of the month's on-time share.</summary>
    public const string RatePart = "month-on-time", RateWhole = "month-of";

    /// <summary>Columns whose every figure above 0 is late, and only those are red.</summary>
    public static bool IsLate(string column) => column is "open-late" or "processed-late";

    /// <summary>The status a column stands for, as an icon; null for none.</summary>
    public static string? Mark(string column) => column switch
    {
        "open-late" or "processed-late" => "late",
        "due-soon" => "soon",
        "open-within" => "within",
        "open-unknown" => "unknown",
        "waiting-applicant" or "waiting-finance" => "paused",
        _ => null,
    };
}
