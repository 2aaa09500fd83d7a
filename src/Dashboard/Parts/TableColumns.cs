namespace CchcLive.Dashboard.Parts;

/// <summary>The columns of the table of units, grouped by the period they count over.</summary>
internal static class TableColumns
{
    /// <summary>Situation at this moment; the lateness of open dossiers first, for it is what the table is opened for.</summary>
    public static readonly string[] Now = ["now.open", "now.openLate", "now.dueSoon", "now.openWithin", "now.openUnknown", "now.waitingApplicant", "now.waitingFinance"];

    /// <summary>Since midnight.</summary>
    public static readonly string[] Today = ["today.received", "today.processed", "today.processedLate", "today.returned"];

    /// <summary>Columns whose every figure above 0 is late, and only those are red.</summary>
    public static bool IsLate(string column) => column is "now.openLate" or "today.processedLate";

    /// <summary>The status a column stands for, as an icon; null for none.</summary>
    public static string? Mark(string column) => column switch
    {
        "now.openLate" or "today.processedLate" => "late",
        "now.dueSoon" => "soon",
        "now.openWithin" => "within",
        "now.openUnknown" => "unknown",
        "now.waitingApplicant" or "now.waitingFinance" => "paused",
        _ => null,
    };
}
