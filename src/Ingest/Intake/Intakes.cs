using CchcLive.Grains;
using CchcLive.Grains.Sources;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Rules;
using CchcLive.Journal.Writing;

namespace CchcLive.Ingest.Intake;

/// <summary>Opens intakes that count what comes at the source's grain, as a request does.</summary>
internal sealed class Intakes(
    IGrainFactory grains, JournalWriter writer, GrainSettings settings, ClockRules clock, SourceDirectory sources, SourceMeter meter, TimeProvider time) : IIntakes
{
    /// <inheritdoc />
    public IIntake Open() => new Metered(new EventIntake(grains, writer, settings, clock, sources, time), meter);

    /// <inheritdoc />
    public Task HeartbeatAsync(string source) => sources.TryAdd(source) ? grains.Source(source).Heartbeat() : Task.CompletedTask;

    private sealed class Metered(EventIntake intake, SourceMeter meter) : IIntake
    {
        public Task AddAsync(EventReading reading, long? line) => intake.AddAsync(reading, line);

        public async Task<IntakeAnswer> FinishAsync()
        {
            var answer = await intake.FinishAsync();
            meter.Add(intake.Tallies);
            return answer;
        }
    }
}
