using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>
/// Which statutory interest is reckoned; at the first start <c>Samen:Funding:Interest</c>. Off by default: whether a contribution that an
/// association decided is a trade agreement is not settled, and between governments interest is usually waived.
/// </summary>
internal sealed record InterestSettings(InterestRegime Regime)
{
    /// <exception cref="InvalidOperationException">The setting is wrong.</exception>
    public static InterestSettings From(IConfiguration configuration)
    {
        var text = configuration["Samen:Funding:Interest"] ?? nameof(InterestRegime.Off);
        return Enum.TryParse<InterestRegime>(text, out var regime) && Enum.IsDefined(regime)
            ? new InterestSettings(regime)
            : throw new InvalidOperationException($"Samen:Funding:Interest is '{text}'; it must be Off, Ordinary or Commercial.");
    }
}
