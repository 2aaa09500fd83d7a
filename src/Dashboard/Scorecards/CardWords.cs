using System.Globalization;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Scorecards;

namespace CchcLive.Dashboard.Scorecards;

/// <summary>Cards in words and figures, in the language of the request.</summary>
internal static class CardWords
{
    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>The name of a component.</summary>
    public static string Of(CardComponent component) => IsEnglish ? component.NameEn : component.Name;

    /// <summary>The name of a group.</summary>
    public static string Of(CardGroup group) => IsEnglish ? group.NameEn : group.Name;

    /// <summary>The name of a band.</summary>
    public static string Of(CardBand band) => IsEnglish ? band.NameEn : band.Name;

    /// <summary>The name of an indicator.</summary>
    public static string Of(Indicator indicator) => IsEnglish ? indicator.NameEn : indicator.Name;

    /// <summary>The formula of an indicator.</summary>
    public static string Formula(Indicator indicator) => IsEnglish ? indicator.WordsEn : indicator.Words;

    /// <summary>Where a figure comes from.</summary>
    public static string Of(CardOrigin origin) => Words.Of($"CardOrigin_{origin}");

    /// <summary>What a unit is: the kinds that ship have words, another is shown as it is.</summary>
    public static string Level(string level) => Texts.ResourceManager.GetString($"CardLevel_{level}", CultureInfo.CurrentUICulture) ?? level;

    /// <summary>The figure of a component: a share in per cent, or a number in its unit; “–” without data.</summary>
    public static string Value(ScoredComponent one) => one.Figure.Value is not { } value ? Numbers.None : one.IsShare ? $"{Numbers.Hundredths(value * 100)} %" : $"{Numbers.Hundredths(value)} {one.Indicator.Unit}";
}
