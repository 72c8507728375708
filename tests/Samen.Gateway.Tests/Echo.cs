namespace Samen.Gateway.Tests;

/// <summary>What a request looked like when it arrived behind the gateway.</summary>
internal sealed record Echo(string Path, string Query, Dictionary<string, string> Headers, List<EchoClaim> Claims)
{
    public string? Claim(string type) => Claims.SingleOrDefault(claim => claim.Type == type)?.Value;

    public string? Token => Headers.GetValueOrDefault("Authorization")?["Bearer ".Length..];
}
