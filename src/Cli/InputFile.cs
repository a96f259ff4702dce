namespace ComplianceBot.Cli;

/// <summary>A file that a command was told to read.</summary>
internal static class InputFile
{
    /// <summary>Why it cannot be read, for the person who named it; null where there is such a file.</summary>
    public static string? Problem(string path) =>
        File.Exists(path) ? null
        : Directory.Exists(path) ? $"{path}: フォルダです。ファイルを指定してください / a folder; name a file"
        : $"{path}: ファイルがありません / no such file";
}
