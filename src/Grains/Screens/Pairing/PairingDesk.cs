using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Screens.Pairing;

/// <summary>
/// The machines that wait to become screens, each with a code that a person reads off it. Nothing of it is kept: what is lost is a code, and the machine asks for
/// another. Instants are UTC ticks of real time, and come with the questions. Not thread-safe.
/// </summary>
internal sealed class PairingDesk
{
    /// <summary>How long a code is good. Then the machine shows another.</summary>
    public static readonly TimeSpan CodeLasts = TimeSpan.FromMinutes(10);

    /// <summary>A machine that has not asked for so long is gone, and its code with it.</summary>
    public static readonly TimeSpan GoneAfter = TimeSpan.FromSeconds(60);

    /// <summary>Machines that wait at most.</summary>
    public const int MostWaiting = 500;

    /// <summary>Machines of one address that wait at most: who asks without end from one machine gets so many codes a minute.</summary>
    public const int MostOfAddress = 50;

    /// <summary>Wrong codes that a person may enter within <see cref="CodeLasts"/>.</summary>
    public const int MostMistakes = 10;

    private readonly Dictionary<string, Waiting> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Since, int Count)> _mistakes = new(StringComparer.Ordinal);

    /// <summary>A machine asks for its code: the one it has, or a new one if that has expired or is for another area.</summary>
    public PairingCode Ask(PairingRequest machine, long now)
    {
        Clear(now);
        if (_byId.TryGetValue(machine.Id, out var known) && now < known.Until && known.Machine.Area == machine.Area)
        {
            known.HeardAt = now;
            return new PairingCode(known.Code, known.Until);
        }

        if (known is null && !HasRoom(machine.Address)) return new PairingCode(null, now);
        var waiting = new Waiting(machine, NewCode(), now + CodeLasts.Ticks) { HeardAt = now };
        _byId[machine.Id] = waiting;
        return new PairingCode(waiting.Code, waiting.Until);
    }

    /// <summary>A person enters a code. It is good once.</summary>
    public PairingClaim Claim(string? typed, string by, long now)
    {
        Clear(now);
        if (_mistakes.TryGetValue(by, out var made) && made.Count >= MostMistakes) return new PairingClaim(null, MustWait: true);
        var code = PairingLetters.Read(typed);
        if (_byId.Values.FirstOrDefault(waiting => waiting.Code == code && now < waiting.Until) is not { } found)
        {
            _mistakes[by] = (made.Count == 0 ? now : made.Since, made.Count + 1);
            return new PairingClaim(null, MustWait: false);
        }

        _byId.Remove(found.Machine.Id);
        return new PairingClaim(found.Machine, MustWait: false);
    }

    private bool HasRoom(string address) =>
        _byId.Count < MostWaiting && _byId.Values.Count(waiting => waiting.Machine.Address == address) < MostOfAddress;

    private string NewCode()
    {
        while (true)
        {
            var code = PairingLetters.New();
            if (_byId.Values.All(waiting => waiting.Code != code)) return code;
        }
    }

    private void Clear(long now)
    {
        foreach (var gone in _byId.Values.Where(waiting => now - waiting.HeardAt > GoneAfter.Ticks).ToList()) _byId.Remove(gone.Machine.Id);
        foreach (var by in _mistakes.Where(made => now - made.Value.Since > CodeLasts.Ticks).Select(made => made.Key).ToList()) _mistakes.Remove(by);
    }

    private sealed record Waiting(PairingRequest Machine, string Code, long Until)
    {
        public long HeardAt { get; set; }
    }
}
