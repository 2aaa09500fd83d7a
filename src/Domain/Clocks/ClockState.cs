namespace CchcLive.Domain.Clocks;

/// <summary>What the clock of a dossier did over a stretch of time.</summary>
public enum ClockState : byte
{
    /// <summary>It ran, and had not run out.</summary>
    Running = 0,
    /// <summary>It was held: a wait that began before the due instant.</summary>
    Paused = 1,
    /// <summary>It had run out. Nothing cures that, so no other state follows.</summary>
    Late = 2,
}
