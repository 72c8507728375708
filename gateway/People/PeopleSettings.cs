namespace Samen.Gateway.People;

/// <summary>Settings below <c>Samen:Gateway:People</c>.</summary>
internal sealed class PeopleSettings
{
    /// <summary>With <c>--demo</c> it is <see cref="SecondFactorRule.Optional"/> where nothing is set.</summary>
    public SecondFactorRule SecondFactor { get; set; }

    /// <summary>An external provider, which replaces local accounts where it has an <see cref="ExternalProvider.Authority"/>.</summary>
    public ExternalProvider OpenIdConnect { get; set; } = new();
}
