using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Grains;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Sources;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Rules;
using CchcLive.Journal.Writing;

namespace CchcLive.Ingest.Intake;

/// <summary>
/// Writes a leader's reminders (đôn đốc) as <c>reminder-sent</c> events, through the same intake as every source's. A dossier is reminded of once a day:
/// the event's id follows from the day and the code, and one press is taken at a time.
/// </summary>
public sealed class ReminderDesk(
    IGrainFactory grains, JournalWriter writer, GrainSettings settings, ClockRules clock, SourceDirectory sources, SourceMeter meter, BoardQueries boards, OrgRegistry registry, TimeProvider time) : IDisposable
{
    /// <summary>The source that reminders come from.</summary>
    public const string Source = "cchc-bang-dieu-hanh";

    /// <summary>Of so many dossiers the events are in memory at once, however many are late.</summary>
    private const int FoundTogether = 200;

    private readonly SemaphoreSlim _pressing = new(1, 1);

    /// <summary>The id of the reminder of a dossier on a day.</summary>
    public static string IdOf(string code, DateOnly day) => $"don-doc:{day:yyyy-MM-dd}:{code}";

    /// <summary>Reminds the units that handle them of open dossiers; one that has ended, or was reminded of from here today, is passed over.</summary>
    /// <exception cref="Exception">Not everything was committed: pressing again is safe.</exception>
    public async Task<ReminderOutcome> SendAsync(IReadOnlyCollection<DossierLine> dossiers, CancellationToken cancellation = default)
    {
        await _pressing.WaitAsync(cancellation);
        try
        {
            var now = time.GetUtcNow();
            var open = dossiers.Where(IsOpen).ToList();
            var wanted = new List<DossierEvent>();
            foreach (var some in open.Chunk(FoundTogether)) wanted.AddRange((await Task.WhenAll(some.Select(line => WantedAsync(line, now)))).OfType<DossierEvent>());
            var intake = new EventIntake(grains, writer, settings, clock, sources, time);
            foreach (var reminder in wanted) await intake.AddAsync(new EventReading { Event = reminder, Source = reminder.Source, Id = reminder.Id, Code = reminder.Code }, line: null);
            var answer = await intake.FinishAsync();
            meter.Add(intake.Tallies);
            return new ReminderOutcome((int)answer.Accepted, open.Count - wanted.Count, dossiers.Count - open.Count, (int)answer.Quarantined);
        }
        finally
        {
            _pressing.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _pressing.Dispose();

    /// <summary>The reminder of a dossier; null if it was written today already.</summary>
    private async Task<DossierEvent?> WantedAsync(DossierLine line, DateTimeOffset now)
    {
        var reminder = Reminder(line, now);
        return Holds(await boards.FindAsync(line.Code, occurredBy: null), reminder.Id) ? null : reminder;
    }

    private static bool IsOpen(DossierLine line) => line.HasHeader && !line.IsRemoved && line.End == Domain.Dossiers.EndKind.None;

    private static bool Holds(DossierFile? file, string id) => file is not null && EventBatch.Decode(file.Events).Any(e => e.Source == Source && e.Id == id);

    private DossierEvent Reminder(DossierLine line, DateTimeOffset now)
    {
        var calendar = registry.CalendarOf(line.HandlingUnit);
        return new DossierEvent
        {
            Source = Source,
            Id = IdOf(line.Code, calendar.LocalDate(now.UtcTicks)),
            Verb = Verb.ReminderSent,
            Code = line.Code,
            Time = Moment.At(TimeZoneInfo.ConvertTime(now, calendar.Zone)),
            Fields = line.HandlingUnit is { } unit ? FieldSet.Of(FieldValue.Of(FieldId.ToUnitId, unit)) : FieldSet.Empty,
        };
    }
}

/// <summary>What became of a press.</summary>
/// <param name="Sent">Reminders written.</param>
/// <param name="Already">Dossiers that were reminded of from here today already.</param>
/// <param name="Ended">Dossiers that are not open.</param>
/// <param name="Refused">Reminders that a rule of the intake refused; they are in the quarantine.</param>
public sealed record ReminderOutcome(int Sent, int Already, int Ended, int Refused);
