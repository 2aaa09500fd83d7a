namespace CchcLive.Hardening.Tests.Fuzz;

/// <summary>What a run of one reader measured.</summary>
/// <param name="Target">The reader.</param>
/// <param name="Inputs">Inputs given.</param>
/// <param name="Accepted">Of them taken; each survived being written and read again.</param>
/// <param name="Refused">Of them refused with a reason.</param>
/// <param name="LongestMilliseconds">The longest that one took.</param>
/// <param name="MostKilobytes">The most that one made the program allocate.</param>
internal sealed record FuzzFigures(string Target, int Inputs, int Accepted, int Refused, double LongestMilliseconds, long MostKilobytes);
