using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>The key that signs results.</summary>
internal sealed record ResultKey
{
    public string KeyId { get; init; } = "";

    /// <summary>PKCS 8; in the store it is encrypted.</summary>
    public byte[] PrivateKey { get; init; } = [];
    public string PublicJson { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>A new key pair; its id is the thumbprint of RFC 7638.</summary>
    public static ResultKey Create(DateTimeOffset now)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        var kid = Base64Url.EncodeToString(
            SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}"""))
        );
        return new ResultKey
        {
            KeyId = kid,
            PrivateKey = pair.ExportPkcs8PrivateKey(),
            PublicJson = JsonSerializer.Serialize(new ResultKeyView("EC", "P-256", x, y, "ES256", "sig", kid)),
            CreatedAt = now,
        };
    }
}
