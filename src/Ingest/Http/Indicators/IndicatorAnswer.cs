using CchcLive.Domain;
using CchcLive.Domain.Indicators;

namespace CchcLive.Ingest.Http.Indicators;

/// <summary>The definition of an indicator; the fields of <see cref="Indicator"/>.</summary>
public sealed record IndicatorAnswer(
    string Key, string Id, int Version, string Name, string NameEn, string Words, string WordsEn, string Kind, string? Numerator, string? Denominator, string? Of, bool IsOfAll, string Role, string? Rule,
    string Unit, string Better, bool IsAdditive, string Source, DateOnly? From, DateOnly? Until)
{
    /// <summary>The definition.</summary>
    public static IndicatorAnswer For(Indicator one) => new(
        one.Key, one.Id, one.Version, one.Name, one.NameEn, one.Words, one.WordsEn, Casing.Camel(one.Kind), one.Numerator?.Text, one.Denominator?.Text,
        one.Of is { } of ? Casing.Camel(of) : null, one.IsOfAll, Casing.Camel(one.Role), one.Rule, one.Unit, Casing.Camel(one.Better), one.IsAdditive, one.Source, one.From, one.Until);
}
