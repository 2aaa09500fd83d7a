namespace CchcLive.Domain.Access;

/// <summary>As what somebody comes.</summary>
public enum VisitorKind
{
    /// <summary>Nobody knows who: there are accounts, and none was shown.</summary>
    Anonymous,

    /// <summary>A person with an account.</summary>
    Account,

    /// <summary>A source that sends events.</summary>
    IngestKey,

    /// <summary>A screen in a room, unattended.</summary>
    Kiosk,

    /// <summary>The command line on the machine itself, which can read the data folder anyway.</summary>
    Local,

    /// <summary>Anybody on this machine while there is no account in the data.</summary>
    Open,
}
