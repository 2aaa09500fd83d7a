using CchcLive.Journal.Projection;

namespace CchcLive.Journal.Schema;

/// <summary>The step that adds the table <c>daily_figures</c>, and <c>bi_schema</c>, which says in which version the tables for readers are (docs/bi.md).</summary>
internal static class DailyStep
{
    public static IEnumerable<string> Create(Dialect dialect)
    {
        var (text, instant) = (dialect.Text, dialect.Instant);
        yield return $"""
            CREATE TABLE daily_figures (
              area_id {text} NOT NULL,
              day {dialect.Day} NOT NULL,
              unit_id {text} NOT NULL,
              feed {text} NOT NULL CHECK (feed IN ('none', 'live', 'off-hours', 'silent')),
              data_at {instant}, closed_at {instant} NOT NULL, made_up BOOLEAN NOT NULL,
              rule {text} NOT NULL, rule_version INTEGER NOT NULL,
              {string.Join(", ", Figures.Select(column => $"{column} BIGINT"))},
              PRIMARY KEY (area_id, day, unit_id))
            """;
        yield return $"CREATE TABLE bi_schema (table_name {text} NOT NULL PRIMARY KEY, version INTEGER NOT NULL)";
        yield return "INSERT INTO bi_schema (table_name, version) VALUES ('dossiers', 1), ('daily_figures', 1)";
    }

    /// <summary>The measures that there were when the step was released: a later one comes with a step of its own.</summary>
    private static IEnumerable<string> Figures => DailyColumns.Figures.Take(29);
}
