using System.Security.Cryptography;
using System.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Access;

/// <summary>
/// The key of the command line: made anew at each start and written into a file that only the owner of the data folder can read. Who has it could read the
/// data as well.
/// </summary>
public sealed class LocalKey : IVisitorSource
{
    private readonly byte[] _bytes;

    /// <summary>Makes one.</summary>
    public LocalKey() => _bytes = Encoding.UTF8.GetBytes(Text);

    /// <summary>The key.</summary>
    public string Text { get; } = Tokens.New();

    /// <inheritdoc />
    public Visitor? Read(HttpContext http) =>
        Bearer.Of(http.Request) is { } token && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), _bytes) ? Visitor.Local : null;
}
