namespace CchcLive.Grains.Alerts;

/// <summary>How alerts are looked after. What is watched, and from when on, is data: the catalogue of alert rules.</summary>
public sealed record AlertSettings
{
    /// <summary>Nobody looks.</summary>
    public static AlertSettings Off { get; } = new() { IsOn = false };

    /// <summary>False: nothing is raised, noticed or sent.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>The rest between two looks at the figures.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>True if each unit has a notice each working morning of what goes late at the next opening.</summary>
    public bool HasMornings { get; init; } = true;

    /// <summary>True if the channels are told of it, in figures.</summary>
    public bool TellsMornings { get; init; } = true;
}
