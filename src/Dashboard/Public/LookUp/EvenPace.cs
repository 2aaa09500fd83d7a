namespace CchcLive.Dashboard.Public.LookUp;

/// <summary>Makes answers leave on the beat of a clock that starts with the question: how long the work took, and so what was found, cannot be told from outside.</summary>
/// <param name="pace">The real pace of things, whatever clock the program shows.</param>
/// <param name="beat">The time between two beats; longer than the work takes but for rare exceptions, which then wait for the next.</param>
internal sealed class EvenPace(TimeProvider pace, TimeSpan beat)
{
    /// <summary>Does the work and returns its result, or throws its exception, at the first beat after it is done; never before the first.</summary>
    public async Task<T> KeepAsync<T>(Func<Task<T>> work)
    {
        using var beats = new PeriodicTimer(beat, pace);
        var working = work();
        do await beats.WaitForNextTickAsync();
        while (!working.IsCompleted);
        return await working;
    }
}
