using CchcLive.Domain.Access;

namespace CchcLive.Ingest.Http.Access;

/// <summary>For those who hold a visitor longer than a request: whether he is still there, and what he may do now.</summary>
public interface IVisitorRenewal
{
    /// <summary>After every change of accounts, keys and tokens.</summary>
    event EventHandler? Changed;

    /// <summary>The day by which grants are judged.</summary>
    DateOnly Today { get; }

    /// <summary>The visitor as he is now; null if his session, key or token is over.</summary>
    Visitor? Renewed(Visitor visitor);
}
