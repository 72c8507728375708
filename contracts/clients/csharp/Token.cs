using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Samen.Samples;

/// <summary>
/// Gets a token with the client's own private key (OAuth 2.0 client credentials, private_key_jwt, ES256) and uses it.
/// Needs: SAMEN_URL, SAMEN_CLIENT (client-...), SAMEN_PRIVATE_KEY (a PEM file of a P-256 key).
/// </summary>
internal static class Token
{
    public static async Task Run()
    {
        using var http = new HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable("SAMEN_URL")!) };
        var client = Environment.GetEnvironmentVariable("SAMEN_CLIENT")!;
        using var key = ECDsa.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(Environment.GetEnvironmentVariable("SAMEN_PRIVATE_KEY")!));

        var server = (await http.GetFromJsonAsync<JsonNode>("/.well-known/oauth-authorization-server"))!;
        var assertion = new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = client,
                Claims = new Dictionary<string, object> { ["sub"] = client, ["jti"] = RandomNumberGenerator.GetHexString(32) },
                Audience = $"{server["token_endpoint"]}",
                Expires = TimeProvider.System.GetUtcNow().AddMinutes(1).UtcDateTime,
                SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256),
            }
        );
        using var response = await http.PostAsync(
            $"{server["token_endpoint"]}",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["scope"] = "api-usage.read",
                    ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                    ["client_assertion"] = assertion,
                }
            )
        );
        response.EnsureSuccessStatusCode();
        var token = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Console.WriteLine($"token for {token["expires_in"]} seconds");

        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", $"{token["access_token"]}");
        using var usage = await http.GetAsync("/gateway/v1/api-usage");
        Console.WriteLine($"usage: {(int)usage.StatusCode}");
    }
}
