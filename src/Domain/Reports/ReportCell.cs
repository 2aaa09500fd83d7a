using System.Text.Json.Serialization;

namespace CchcLive.Domain.Reports;

/// <summary>What a cell holds.</summary>
public enum ReportCellKind : byte
{
    /// <summary>No data, shown as "–": never the same as 0.</summary>
    Nothing = 0,
    /// <summary>A text.</summary>
    Text = 1,
    /// <summary>How many.</summary>
    Count = 2,
    /// <summary>A part of a whole, shown in per cent; without a whole as "–".</summary>
    Share = 3,
    /// <summary>A number that is no count, as an average.</summary>
    Number = 4,
    /// <summary>A day.</summary>
    Date = 5,
}

/// <summary>One typed cell of a report. In JSON <c>{}</c>, <c>{"text":"…"}</c>, <c>{"n":5}</c>, <c>{"n":3,"of":4}</c>, <c>{"x":1.5}</c> or <c>{"on":"2025-03-14"}</c>.</summary>
[JsonConverter(typeof(ReportCellConverter))]
public readonly record struct ReportCell
{
    private ReportCell(ReportCellKind kind) => Kind = kind;

    /// <summary>No data.</summary>
    public static ReportCell Nothing => default;

    /// <summary>What it holds.</summary>
    public ReportCellKind Kind { get; }

    /// <summary>The text of a text; else null.</summary>
    public string? Text { get; private init; }

    /// <summary>The count, or the numerator of a share; else 0.</summary>
    public long Count { get; private init; }

    /// <summary>The denominator of a share; else 0.</summary>
    public long Of { get; private init; }

    /// <summary>The number of a number; else 0.</summary>
    public decimal Number { get; private init; }

    /// <summary>The day of a date; else the first of all days.</summary>
    public DateOnly Date { get; private init; }

    /// <summary>A text; nothing for none.</summary>
    public static ReportCell OfText(string? text) => text is null ? default : new(ReportCellKind.Text) { Text = text };

    /// <summary>A count.</summary>
    public static ReportCell OfCount(long count) => new(ReportCellKind.Count) { Count = count };

    /// <summary>A share. Its denominator may be 0: then there is nothing to divide, and it is shown as "–".</summary>
    public static ReportCell OfShare(long numerator, long denominator) => new(ReportCellKind.Share) { Count = numerator, Of = denominator };

    /// <summary>A number; nothing for none. Zeros behind the last digit do not matter.</summary>
    public static ReportCell OfNumber(decimal? number) => number is { } value ? new(ReportCellKind.Number) { Number = Trimmed(value) } : default;

    /// <summary>A day; nothing for none.</summary>
    public static ReportCell OfDate(DateOnly? day) => day is { } value ? new(ReportCellKind.Date) { Date = value } : default;

    /// <summary>1.50 is 1.5: the same number is written in one way.</summary>
    private static decimal Trimmed(decimal value) => value / 1.0000000000000000000000000000m;
}
