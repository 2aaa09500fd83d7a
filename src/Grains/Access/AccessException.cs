namespace CchcLive.Grains.Access;

/// <summary>A change of accounts was refused; <see cref="Rule"/> says why.</summary>
/// <param name="rule">A stable id: <c>account-exists</c>, <c>last-admin</c> …</param>
/// <param name="message">Why, for the log.</param>
public sealed class AccessException(string rule, string message) : Exception(message)
{
    /// <summary>The id of the rule that refused.</summary>
    public string Rule => rule;
}
