using System.Text.Json;

namespace CchcLive.EndToEnd.Tests.City;

/// <summary>What must hold of every board: the identities of form 06 on each row and on the total, and a total that is the sum of its rows.</summary>
internal static class Identities
{
    private static readonly (string Whole, string[] Parts)[] Sums =
    [
        ("toHandle", ["receivedOnline", "receivedOther", "carriedIn"]),
        ("processed", ["processedEarly", "processedOnDay", "processedLate", "processedUnknown"]),
        ("open", ["openWithin", "openLate", "openUnknown"]),
        ("toHandle", ["processed", "open"]),
    ];

    /// <summary>Checks the board of a period.</summary>
    public static void CheckPeriod(JsonElement board, string what)
    {
        var rows = board.GetProperty("rows").EnumerateArray().ToList();
        Check(rows.ConvertAll(row => row.GetProperty("figures")), board.GetProperty("total").GetProperty("figures"), what);
        Assert.All(rows.Append(board.GetProperty("total")), row => Assert.Equal(0, row.GetProperty("broken").GetArrayLength()));
    }

    /// <summary>Checks a live board: each of its windows.</summary>
    public static void CheckLive(JsonElement board, string what)
    {
        foreach (var window in (string[])["now", "today", "month"])
            Check([.. board.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty(window))], board.GetProperty("total").GetProperty(window), $"{what}, {window}");
    }

    private static void Check(List<JsonElement> rows, JsonElement total, string what)
    {
        foreach (var row in rows.Append(total))
        {
            foreach (var (whole, parts) in Sums)
            {
                if (!row.TryGetProperty(whole, out var sum) || !parts.All(part => row.TryGetProperty(part, out _))) continue;
                Assert.True(sum.GetInt64() == parts.Sum(part => row.GetProperty(part).GetInt64()), $"{what}: {whole} is not {string.Join(" + ", parts)}: {row}");
            }
        }

        foreach (var figure in total.EnumerateObject())
        {
            var sum = rows.Sum(row => row.GetProperty(figure.Name).GetInt64());
            Assert.True(figure.Value.GetInt64() == sum, $"{what}: the rows give {sum} {figure.Name}, the total says {figure.Value}");
        }
    }
}
