using System.Text;

namespace CchcLive.Hardening.Tests.Fuzz;

/// <summary>Makes broken inputs of valid ones. The same random numbers give the same input.</summary>
internal static class Mutator
{
    private const int LongestRandom = 200;
    private const int LongestRun = 40;

    /// <summary>What readers stumble over: borders of numbers, dates that do not exist, half characters, nothing at all.</summary>
    private static readonly byte[][] Tokens = [.. new[]
    {
        "null", "true", "0", "-1", "1e999", "-0.0", "9223372036854775808", "2147483648", "NaN", "\"\"", "\" \"", "[]", "{}", "[null]", "[[[[[[[[", "\"\\ud800\"", "\"\\u0000\"", "\"\\udc00x\"",
        "\"0001-01-01\"", "\"9999-12-31T23:59:59.9999999+14:00\"", "\"2025-02-30\"", "\"24:00-00:00\"", "\"../../../../etc/passwd\"", "\"/dev/zero\"", "\"=cmd|'/c calc'!A1\"", "\"Asia/Ho_Chi_Minh\"", "\"ệ\"",
        "0001-01-01", "9999-12-31", "1900-01-01", "2025-02-30", "2199-12-31T23:59:59Z", "99999999999999999999", "2147483647", "/dev/zero", "../..", "%5C", "%E1%BB",
        ",", ";", "\n", "\r\n", "\t", "\"", "\\", "'", "\0", "\uFEFF", "~", "~~", "..", "%2F", "%00", "+", ":", "x", "Z", "\u001e", "\uFFFE",
    }.Select(text => Encoding.UTF8.GetBytes(text)), [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01], [0xFF, 0xFF, 0xFF, 0xFF, 0x0F]];

    /// <summary>A broken input: mostly a seed with a few wounds, sometimes mere noise, sometimes the seed itself.</summary>
    public static byte[] Next(Random random, IReadOnlyList<byte[]> seeds)
    {
        if (random.Next(20) == 0) return Noise(random);
        var bytes = seeds[random.Next(seeds.Count)];
        for (var wounds = random.Next(5); wounds > 0; wounds--) bytes = Wound(random, bytes, seeds);
        return bytes;
    }

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(LongestRandom)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Wound(Random random, byte[] bytes, IReadOnlyList<byte[]> seeds)
    {
        if (bytes.Length == 0) return Tokens[random.Next(Tokens.Length)];
        var at = random.Next(bytes.Length);
        var run = Math.Min(random.Next(1, LongestRun), bytes.Length - at);
        return random.Next(9) switch
        {
            0 => Flipped(bytes, at, (byte)(1 << random.Next(8))),
            1 => Flipped(bytes, at, (byte)random.Next(1, 256)),
            2 => [.. bytes[..at], .. bytes[(at + run)..]],
            3 => [.. bytes[..(at + run)], .. bytes[at..]],
            4 => bytes[..at],
            5 => [.. bytes[..at], .. Tokens[random.Next(Tokens.Length)], .. bytes[at..]],
            6 => [.. bytes[..at], .. Slice(random, seeds[random.Next(seeds.Count)]), .. bytes[at..]],
            _ => WithValue(bytes, at, Tokens[random.Next(Tokens.Length)]),
        };
    }

    private static byte[] Flipped(byte[] bytes, int at, byte bits)
    {
        var copy = bytes.ToArray();
        copy[at] ^= bits;
        return copy;
    }

    private static byte[] Slice(Random random, byte[] seed)
    {
        var from = random.Next(seed.Length + 1);
        return seed[from..Math.Min(seed.Length, from + random.Next(LongestRun * 5))];
    }

    /// <summary>Puts another value into a field: what stands between a colon, a comma or an equals sign and the next end.</summary>
    private static byte[] WithValue(byte[] bytes, int at, byte[] value)
    {
        var from = bytes.AsSpan(at).IndexOfAny(":,=&"u8);
        if (from < 0) return [.. bytes, .. value];
        from += at + 1;
        var length = bytes.AsSpan(from).IndexOfAny(",}]&\n"u8);
        return [.. bytes[..from], .. value, .. length < 0 ? [] : bytes[(from + length)..]];
    }
}
