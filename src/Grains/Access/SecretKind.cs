namespace CchcLive.Grains.Access;

/// <summary>What a secret opens. The names are stored; the numbers are not.</summary>
public enum SecretKind
{
    /// <summary>The door for events.</summary>
    IngestKey,

    /// <summary>The boards of an area, for a screen in a room.</summary>
    Kiosk,

    /// <summary>A form on which a person sets a password, once.</summary>
    Invitation,
}
