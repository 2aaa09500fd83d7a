using System.Text;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Csv;

namespace CchcLive.Ingest.Intake;

/// <summary>Hands mapped rows to an intake: their events, and, for the quarantine, their problems.</summary>
internal static class RowIntake
{
    /// <summary>Takes what became of one row.</summary>
    /// <param name="intake">The intake.</param>
    /// <param name="row">The row.</param>
    /// <param name="source">The mapping's source.</param>
    /// <param name="line">Its line in a file; null for rows that have no place of their own.</param>
    public static async Task AddAsync(this IIntake intake, MappedRow row, string source, long? line)
    {
        foreach (var e in row.Events) await intake.AddAsync(new EventReading { Event = e, Length = CloudEventWriter.ToUtf8(e).Length }, line);
        foreach (var problem in row.Problems)
        {
            await intake.AddAsync(
                new EventReading { Source = source, Problems = [problem with { Field = problem.Field ?? problem.Column }], Redacted = Encoding.UTF8.GetBytes(row.Cells ?? "") }, line);
        }
    }
}
