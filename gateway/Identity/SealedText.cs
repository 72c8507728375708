using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Samen.Gateway.Identity;

/// <summary>Texts that this gateway sealed and gets back.</summary>
internal static class SealedText
{
    extension(IDataProtector protector)
    {
        /// <summary>What was sealed; null: it was not sealed here, or was changed.</summary>
        public string? Open(string? text)
        {
            try
            {
                return protector.Unprotect(text ?? "");
            }
            catch (CryptographicException)
            {
                return null;
            }
        }
    }
}
