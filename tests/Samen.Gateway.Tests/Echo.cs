using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Samen.Audit;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Tests;

/// <summary>What a request looked like when it arrived behind the gateway.</summary>
internal sealed record Echo(string Path, string Query, Dictionary<string, string> Headers, List<EchoClaim> Claims)
{
    public string? Claim(string type) => Claims.SingleOrDefault(claim => claim.Type == type)?.Value;

    public string? Token => Headers.GetValueOrDefault("Authorization")?["Bearer ".Length..];
}
