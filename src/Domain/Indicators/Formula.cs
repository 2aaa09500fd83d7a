using System.Collections.Frozen;
using System.Text.Json;
using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Indicators;

/// <summary>
/// A sum of measures and facts, as the registry writes it: <c>processedEarly + processedOnDay</c>, <c>processed - processedUnknown</c>, names in camel case. Sums alone:
/// so every formula of a whole is the sum of its parts'.
/// </summary>
public sealed record Formula
{
    private static readonly FrozenDictionary<string, Term> Names = AllNames().ToFrozenDictionary(pair => pair.Name, pair => pair.Term, StringComparer.Ordinal);

    private readonly Term[] _terms;

    private Formula(string text, Term[] terms) => (Text, _terms) = (text, terms);

    /// <summary>The formula as written.</summary>
    public string Text { get; }

    /// <summary>The measures in it.</summary>
    public IEnumerable<Measure> Measures => _terms.Where(term => !term.IsFact).Select(term => (Measure)term.Number).Distinct();

    /// <summary>The facts in it.</summary>
    public IEnumerable<Fact> Facts => _terms.Where(term => term.IsFact).Select(term => (Fact)term.Number).Distinct();

    /// <summary>Reads a formula.</summary>
    /// <exception cref="FormatException">It is empty, a name is neither of a measure nor of a fact, or something other than + or − stands between two names.</exception>
    public static Formula Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length % 2 == 0) throw new FormatException($"The formula “{text}” must be names with + or - between them.");
        var terms = new List<Term>();
        for (var i = 0; i < words.Length; i += 2)
        {
            if (!Names.TryGetValue(words[i], out var term)) throw new FormatException($"The formula “{text}” names {words[i]}, which is neither a measure nor a fact.");
            terms.Add(term with { Sign = i == 0 ? 1 : SignOf(words[i - 1], text) });
        }

        return new Formula(text, [.. terms]);
    }

    /// <summary>The name of a measure in formulas.</summary>
    public static string NameOf(Measure measure) => JsonNamingPolicy.CamelCase.ConvertName(measure.ToString());

    /// <summary>The name of a fact in formulas.</summary>
    public static string NameOf(Fact fact) => JsonNamingPolicy.CamelCase.ConvertName(fact.ToString());

    /// <summary>Its value.</summary>
    public long Of(Figures figures)
    {
        long sum = 0;
        foreach (var term in _terms) sum += term.Sign * (term.IsFact ? figures.Facts : figures.Measures)[term.Number];
        return sum;
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    private static int SignOf(string word, string text) => word switch
    {
        "+" => 1,
        "-" => -1,
        _ => throw new FormatException($"The formula “{text}” has {word} where + or - must be."),
    };

    private static IEnumerable<(string Name, Term Term)> AllNames() =>
        Enum.GetValues<Measure>().Select(measure => (NameOf(measure), new Term(IsFact: false, (int)measure, 1)))
            .Concat(Enum.GetValues<Fact>().Select(fact => (NameOf(fact), new Term(IsFact: true, (int)fact, 1))));

    private readonly record struct Term(bool IsFact, int Number, int Sign);
}
