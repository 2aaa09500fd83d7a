using System.Globalization;
using CchcLive.Domain.Events;
using CchcLive.Domain.Sources;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Rules;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http;

/// <summary>A declared table of totals.</summary>
/// <param name="DeclaredBy">Who declares it.</param>
/// <param name="Rows">1 to 10,000 rows.</param>
public sealed record TotalsBody(string? DeclaredBy, TotalsRowBody?[]? Rows)
{
    private const int MaxRows = 10_000;

    /// <summary>The table, or why it is refused as a whole: the first row at fault is named.</summary>
    internal (TotalsDeclaration? Totals, IResult? Fault) Check(OrgRegistry registry, DateOnly today)
    {
        if (ContractRules.Attribute("declaredBy", DeclaredBy, EventContract.MaxNameLength) is { } problem) return (null, ApiFaults.Of(400, problem.Rule, problem.Message));
        if (Rows is not { Length: > 0 and <= MaxRows }) return (null, ApiFaults.Of(400, RuleIds.BadValue, $"“rows” phải có từ 1 đến {MaxRows} dòng."));
        for (var i = 0; i < Rows.Length; i++)
        {
            if (Rows[i] is null) return (null, ApiFaults.Of(400, RuleIds.BadValue, $"Dòng {i + 1}: phải là một đối tượng JSON."));
            if (Rows[i]!.Check(registry, today) is { } wrong) return (null, ApiFaults.Of(400, wrong.Rule, $"Dòng {i + 1}: {wrong.Message}"));
        }

        return (new TotalsDeclaration(DeclaredBy!, [.. Rows.Select(row => row!.ToRow())]), null);
    }
}

/// <summary>A row of form 06 for one day.</summary>
/// <param name="Date">The day, not after today.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Field">The field; without one the figures stand for all fields together.</param>
/// <param name="Columns">The figures by column, <c>"3"</c> to <c>"13"</c>, all of them, 0 or more.</param>
public sealed record TotalsRowBody(DateOnly? Date, string? Unit, string? Field, Dictionary<string, long>? Columns)
{
    private static readonly string[] Names =
        [.. Enumerable.Range(Form06.FirstColumn, Form06.Columns).Select(column => column.ToString(CultureInfo.InvariantCulture))];

    /// <summary>A row's figures by column, as they are read.</summary>
    internal static IReadOnlyDictionary<string, long> Named(long[] columns) => Names.Zip(columns).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    internal TotalsRow ToRow() => new(Date!.Value, Unit!, Field, [.. Names.Select(name => Columns![name])]);

    internal Problem? Check(OrgRegistry registry, DateOnly today)
    {
        if (Date is null) return Messages.Missing("date");
        if (Date > today) return new Problem(RuleIds.FutureTime, "date", "“date” ở sau hôm nay.");
        if (ContractRules.Attribute("unit", Unit, EventContract.MaxNameLength) is { } bad) return bad;
        if (registry.Current.Org.Find(Unit!) is null) return new Problem("unknown-unit", "unit", $"Không có đơn vị “{Unit}” trong cây tổ chức.");
        if (Field is not null && ContractRules.Attribute("field", Field, EventContract.MaxNameLength) is { } field) return field;
        if (Columns is null) return Messages.Missing("columns");
        if (Columns.Count != Names.Length || Names.FirstOrDefault(name => !Columns.ContainsKey(name)) is not null)
            return new Problem(RuleIds.BadValue, "columns", $"“columns” phải có đúng các cột {Names[0]} đến {Names[^1]} của biểu 06.");
        return Columns.Values.Any(figure => figure is < 0 or > int.MaxValue) ? new Problem(RuleIds.BadValue, "columns", "Số trong “columns” phải là số nguyên không âm.") : null;
    }
}
