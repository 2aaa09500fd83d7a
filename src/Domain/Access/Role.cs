namespace CchcLive.Domain.Access;

/// <summary>What an account is for. The names are stored; the numbers are not.</summary>
public enum Role
{
    /// <summary>Governs an area: sees it with names, and reminds its units.</summary>
    Leader,

    /// <summary>Works in a unit, and sees that unit with names.</summary>
    Unit,

    /// <summary>Prepares the published lists of an area.</summary>
    Publisher,

    /// <summary>Decides on the published lists of an area.</summary>
    Approver,

    /// <summary>Runs the program: accounts, keys, screens, org chart, calendars, sources. Always for the whole data; sees no officer's name.</summary>
    Admin,
}
