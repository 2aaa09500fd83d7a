using System.Globalization;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Directives;
using CchcLive.Domain.Indicators;

namespace CchcLive.Dashboard.Directives;

/// <summary>Targets and their figures in words.</summary>
internal static class TargetWords
{
    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>What a target is about: the indicator, and the field it is restricted to.</summary>
    public static string Title(TargetStanding standing)
    {
        var name = standing.Indicator is not { } indicator ? standing.Target.Indicator : IsEnglish ? indicator.NameEn : indicator.Name;
        return standing.Target.Field is not { } field ? name : standing.IsByField ? $"{name}, {Texts.Directive_eachField}" : $"{name}: {field}";
    }

    /// <summary>How the figure is made, in words.</summary>
    public static string Definition(TargetStanding standing) => standing.Indicator is not { } indicator ? Texts.Directive_unknown : IsEnglish ? indicator.WordsEn : indicator.Words;

    /// <summary>What is demanded: “&gt; 98 %”, “= 0”, “tăng ≥ 10 điểm %”.</summary>
    public static string Demand(TargetStanding standing)
    {
        var target = standing.Target;
        var sign = target.Operator switch { TargetOperator.Gt => ">", TargetOperator.Ge => "≥", TargetOperator.Lt => "<", TargetOperator.Le => "≤", _ => "=" };
        if (Growth.IsDemandedBy(target)) return Words.Fill(Growth.ReadingOf(target) == GrowthReading.Points ? Texts.Directive_growthPoints : Texts.Directive_growthRelative, sign, Short(target.Value * 100));
        return IsShare(standing) ? $"{sign} {Short(target.Value * 100)} %" : $"{sign} {Short(target.Value)}";
    }

    /// <summary>A figure's value: a share in per cent, a count, an average; “–” without data.</summary>
    public static string Value(TargetStanding standing, IndicatorValue value) => value switch
    {
        { Denominator: { } whole } when IsShare(standing) => Numbers.Percent(value.Numerator, whole),
        { Value: { } measured } => Measured(standing, measured),
        _ => Numbers.None,
    };

    /// <summary>What is compared with the target, as the page's one big figure: of a growth how much more, else the figure.</summary>
    public static string Main(TargetStanding standing, PartStanding part) => Growth.IsDemandedBy(standing.Target) && part.Measured is { } growth ? Change(growth) : Growth.IsDemandedBy(standing.Target) ? Numbers.None : Value(standing, part.Actual);

    /// <summary>Of a target about each field: how many fields meet it, of how many that have dossiers.</summary>
    public static string FieldsMet(TargetStanding standing) =>
        standing.Whole.Verdict == Verdict.NoData ? Numbers.None : $"{Numbers.Count(standing.Fields.Count(field => field.Verdict == Verdict.Met))}/{Numbers.Count(standing.Fields.Count(field => field.Verdict != Verdict.NoData))}";

    /// <summary>A projected value; “–” for none.</summary>
    public static string Projected(TargetStanding standing, decimal? value) => value is not { } known ? Numbers.None : Growth.IsDemandedBy(standing.Target) ? Change(known) : Measured(standing, known);

    /// <summary>Numerator and denominator; empty for a figure without.</summary>
    public static string Fraction(IndicatorValue value) => value.Denominator is { } whole ? $"{Numbers.Count(value.Numerator)}/{Numbers.Count(whole)}" : "";

    /// <summary>The mark, and with it the colour, of a verdict.</summary>
    public static string MarkOf(Verdict verdict) => verdict switch { Verdict.Met => "within", Verdict.Missed => "late", _ => "unknown" };

    /// <summary>The mark of what can still become of a target.</summary>
    public static string MarkOf(Outlook outlook) => outlook switch { Outlook.Secured or Outlook.OnTrack => "within", Outlook.AtRisk => "soon", Outlook.OutOfReach => "late", _ => "unknown" };

    /// <summary>The name of a field.</summary>
    public static string Field(string key) => key.Length == 0 ? Texts.KeyNone : key;

    /// <summary>True of figures that are written in per cent.</summary>
    public static bool IsShare(TargetStanding standing) => standing.Indicator is { Unit: "%" };

    private static string Measured(TargetStanding standing, decimal value) =>
        IsShare(standing) ? Percent(value) : standing.Indicator is { Kind: IndicatorKind.Count } ? Numbers.Count((long)Math.Round(value, MidpointRounding.AwayFromZero)) : Short(value);

    /// <summary>Rounded down, as everywhere: 97.96 % never reads as 98.0.</summary>
    private static string Percent(decimal share) => Numbers.Percent((long)Math.Floor(share * 100_000), 100_000);

    private static string Change(decimal growth) => $"{(growth < 0 ? "−" : "+")}{Percent(Math.Abs(growth))}";

    private static string Short(decimal value) => value == Math.Floor(value) ? Numbers.Count((long)value) : Numbers.Tenths((double)value);
}
