;;; stet.el --- Findings of stet in compilation buffers  -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "27.1"))

;;; Commentary:

;; `M-x compile' with `stet --format compact FILE' leads to the findings.
;; stet counts columns in UTF-16 code units, Emacs in characters or cells of the screen.

;;; Code:

(require 'compile)

(defun stet-forward (units)
  "Move forward over UNITS UTF-16 code units: characters beyond U+FFFF have two."
  (let ((end (+ (point) units)))
    (while (and (< (point) end)
                (re-search-forward "[\U00010000-\U0010FFFF]" (min end (point-max)) t))
      (setq end (1- end)))
    (goto-char end)))

(defun stet--column (file line column)
  "Give the COLUMN of LINE in FILE, in code units from 1, as compile counts it."
  (let* ((screen compilation-error-screen-columns)
         (first compilation-first-column)
         (buffer (find-buffer-visiting file))
         (count (lambda ()
                  (save-excursion
                    (goto-char (point-min))
                    (forward-line (1- line))
                    (let ((start (point))
                          (tab-width 8)) ; as compile has it, whatever the buffer has
                      (stet-forward (1- column))
                      (+ first (if screen (current-column) (- (point) start))))))))
    (cond (buffer (with-current-buffer buffer (save-restriction (widen) (funcall count))))
          ((file-readable-p file) (with-temp-buffer (insert-file-contents file) (funcall count)))
          (t column))))

(defun stet--matched-column ()
  "Give the column of the finding that was matched last."
  (let ((file (expand-file-name (match-string 1)))
        (line (string-to-number (match-string 2)))
        (column (string-to-number (match-string 3))))
    (save-match-data (stet--column file line column))))

(add-to-list 'compilation-error-regexp-alist-alist
             '(stet "^\\(.+?\\):\\([0-9]+\\):\\([0-9]+\\): \\(?:error\\|\\(warning\\)\\|\\(info\\)\\): .* \\[[a-z-]+\\]$"
                    1 2 stet--matched-column (4 . 5)))
(add-to-list 'compilation-error-regexp-alist 'stet)

(provide 'stet)
;;; stet.el ends here
