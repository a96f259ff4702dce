namespace ComplianceBot.Enforcement.Policies;

/// <summary>Why a file cannot be read, for the person who put it there.</summary>
internal static class FileRefusal
{
    public static bool Is(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    public static string Of(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "ファイルがありません。置き場所を確かめてください。",
        UnauthorizedAccessException => "読む権限がありません。ファイルとフォルダの権限を確かめてください。",
        _ => $"読めません（{error.GetType().Name}）。置き場所と権限を確かめてください。",
    };
}
