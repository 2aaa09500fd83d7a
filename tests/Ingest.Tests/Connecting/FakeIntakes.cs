using CchcLive.Domain.Events;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Intake;
using CchcLive.Ingest.Rules;
using CchcLive.Journal;

namespace CchcLive.Ingest.Tests.Connecting;

/// <summary>Keeps what connectors hand over, as the journal does: by source and id, when the intake has finished and did not fail.</summary>
internal sealed class FakeIntakes : IIntakes
{
    /// <summary>What is committed, in order.</summary>
    public List<DossierEvent> Committed { get; } = [];

    /// <summary>What went to quarantine.</summary>
    public List<Problem> Quarantined { get; } = [];

    /// <summary>Events that were handed over, known ones included.</summary>
    public int HandedOver { get; private set; }

    /// <summary>Heartbeats, by source.</summary>
    public List<string> Heartbeats { get; } = [];

    /// <summary>How many intakes may finish before the journal fails.</summary>
    public int Working { get; set; } = int.MaxValue;

    /// <summary>The dossiers that are committed, in order, each once.</summary>
    public string[] Codes => [.. Committed.Select(e => e.Code).Distinct(StringComparer.Ordinal)];

    public IIntake Open() => new Fake(this);

    public Task HeartbeatAsync(string source)
    {
        Heartbeats.Add(source);
        return Task.CompletedTask;
    }

    private sealed class Fake(FakeIntakes all) : IIntake
    {
        private readonly List<EventReading> _readings = [];

        public Task AddAsync(EventReading reading, long? line)
        {
            _readings.Add(reading);
            return Task.CompletedTask;
        }

        public Task<IntakeAnswer> FinishAsync()
        {
            if (all.Working-- <= 0) throw new JournalUnavailableException("as the test asked", outcomeUnknown: true);
            var answer = new IntakeAnswer();
            foreach (var reading in _readings) Take(reading, answer);
            return Task.FromResult(answer);
        }

        private void Take(EventReading reading, IntakeAnswer answer)
        {
            all.HandedOver++;
            if (reading.Event is not { } e)
            {
                answer.Quarantined++;
                answer.Add(new IntakeEntry(null, answer.Quarantined, null, "quarantined", reading.Problems[0].Rule, reading.Problems[0].Field, reading.Problems[0].Message));
                all.Quarantined.AddRange(reading.Problems);
            }
            else if (all.Committed.Exists(known => known.Source == e.Source && known.Id == e.Id))
            {
                answer.Duplicates++;
            }
            else
            {
                answer.Accepted++;
                all.Committed.Add(e);
            }
        }
    }
}
