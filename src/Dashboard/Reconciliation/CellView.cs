using CchcLive.Dashboard.Text;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reconciliation;

namespace CchcLive.Dashboard.Reconciliation;

/// <summary>A declared cell as it is written down.</summary>
/// <param name="of">The cell.</param>
/// <param name="rule">How long a difference may go unexplained.</param>
/// <param name="unit">The unit's name.</param>
/// <param name="times">Writes times in the zone of the unit.</param>
public sealed class CellView(CountDifference of, ReconciliationRule rule, string unit, Times times)
{
    /// <summary>The cell.</summary>
    public CountDifference Of => of;

    /// <summary>The unit's name.</summary>
    public string Unit => unit;

    /// <summary>The field; all together if the cell names none.</summary>
    public string Field => of.Cell.Field ?? Texts.TotalsAllFields;

    /// <summary>The state.</summary>
    public string State => StateName(of.Cell.State);

    /// <summary>The days that are counted, in words.</summary>
    public string Period => of.Cell.From is { } from
        ? $"{Times.Date(from)} – {Times.Date(of.Newest.Date)}"
        : Words.Fill(Texts.RecEndOf, Times.Date(of.Newest.Date));

    /// <summary>Who declared it.</summary>
    public string By => of.Cell.Source is { } source ? Words.Fill(Texts.RecBySource, source) : Texts.RecByUnit;

    /// <summary>Who declared it, and when.</summary>
    public string ByWhom => Words.Fill(Texts.TotalsBy, of.DeclaredBy, times.Spreadsheet(of.DeclaredAt.UtcTicks));

    /// <summary>Software − actual with its sign; “=” for none, “–” where nothing can be compared.</summary>
    public string Difference => of.Value switch { null => Numbers.None, 0 => "=", { } by => Numbers.Change(by) };

    /// <summary>Which of the two has more.</summary>
    public string? DifferenceWords => of.Value switch { null => Texts.TotalsNoData, > 0 => Texts.RecSoftwareMore, < 0 => Texts.RecSoftwareLess, _ => null };

    /// <summary>For how long they have differed.</summary>
    public string? Age => of.Since is { } since ? Words.Fill(of.Age == 0 ? Texts.RecSinceToday : Texts.RecSince, Numbers.Count(of.Age), Times.Date(since)) : null;

    /// <summary>True if nobody has explained it in time.</summary>
    public bool IsOverdue => of.IsOverdue(rule);

    /// <summary>How it stands, as marks are named.</summary>
    public string Mark => (of.Value, IsOverdue, of.IsUnexplained) switch { (null, _, _) => "unknown", (0, _, _) => "within", (_, true, _) => "silent", (_, _, true) => "soon", _ => "paused" };

    /// <summary>How it stands, in words.</summary>
    public string Standing => of.Value switch
    {
        null => Texts.RecNotCompared,
        0 => Texts.RecSame,
        _ => IsOverdue ? Words.Fill(Texts.RecOverdue, StandingName(of.Standing)) : StandingName(of.Standing),
    };

    /// <summary>What the program counts: id and version of the indicator.</summary>
    public string Indicator => IndicatorRegistry.Shipped.Of(of.Cell.State.MeasureOf()).Key;

    /// <summary>The anchor of the cell on the unit's page.</summary>
    public string Anchor => string.Concat(of.Cell.Id.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? letter : '_'));

    /// <summary>What a state is called.</summary>
    public static string StateName(CountedState state) => Words.Of($"CountedState_{state}");

    /// <summary>What a cause is called.</summary>
    public static string CauseName(DifferenceCause cause) => Words.Of($"DifferenceCause_{cause}");

    private static string StandingName(ExplanationStanding standing) => Words.Of($"ExplanationStanding_{standing}");
}
